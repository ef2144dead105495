package org.jiedui.launch;

import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.Charset;

/**
 * The jar's main class. It is compiled for Java 8, so that a Java that is too old for the service can say so in one line
 * instead of failing with a stack trace; otherwise it hands over to Quarkus.
 */
public final class Launch {

    /** The oldest Java that runs the service: {@code maven.compiler.release} of pom.xml. */
    private static final int OLDEST_JAVA = 21;

    private static final String SERVICE = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";

    private Launch() {}

    public static void main(String[] arguments) throws Throwable {
        String version = System.getProperty("java.specification.version", "0");
        if (feature(version) < OLDEST_JAVA) {
            say("当前 Java 版本为 " + version + "（" + System.getProperty("java.home") + "），结对需要 " + OLDEST_JAVA
                    + " 或更新版本。请安装后用它启动，或设置 JAVA_HOME。 / This is Java " + version + " ("
                    + System.getProperty("java.home") + "), and Jiedui needs " + OLDEST_JAVA
                    + " or newer. Install one and start with it, or set JAVA_HOME.");
            System.exit(1);
        }
        try {
            Class.forName(SERVICE).getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** 8 of {@code 1.8}, 17 of {@code 17}. */
    private static int feature(String version) {
        String number = version.startsWith("1.") ? version.substring(2) : version;
        return Integer.parseInt(number.split("[^0-9]", 2)[0]);
    }

    /** In the console's encoding, or in UTF-8 where that has no Chinese. */
    private static void say(String line) throws Exception {
        String console = System.getProperty("stderr.encoding", Charset.defaultCharset().name());
        boolean able = Charset.isSupported(console) && Charset.forName(console).newEncoder().canEncode(line);
        new PrintStream(System.err, true, able ? console : "UTF-8").println(line);
    }
}
