package org.jiedui.start;

import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiedui.explain.Words;

/** What an operator can do about a start that failed after {@link StartCheck} had found nothing. */
final class StartFailure {

    private static final Pattern SETTING = Pattern.compile("jiedui(?:\\.[a-z]+(?:-[a-z]+)*)+");

    private StartFailure() {}

    /** Which setting to change, or empty when nobody but a developer can help. */
    static Optional<Words> findAdvice(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof QuarkusBindException) {
                return Optional.of(new Words(
                        "端口刚被其他程序占用。请停止该程序，或用 JIEDUI_PORT 设置另一个端口。",
                        "Another program has just taken the port. Stop it, or set JIEDUI_PORT to another port."));
            }
            if (cause instanceof ConfigValidationException || cause instanceof ConfigurationException) {
                Matcher setting = SETTING.matcher(String.valueOf(cause.getMessage()));
                if (setting.find()) {
                    return Optional.of(wrong(variableOf(setting.group())));
                }
            }
        }
        return Optional.empty();
    }

    /** {@code JIEDUI_SOLVING_PARALLEL} of {@code jiedui.solving.parallel}. */
    private static String variableOf(String setting) {
        return setting.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private static Words wrong(String variable) {
        String value = System.getenv().getOrDefault(variable, "");
        return new Words(
                "设置 " + variable + "（" + value + "）的值无效。请按 README 中的设置表改正，或删除它以使用默认值。",
                "The setting " + variable + " (" + value
                        + ") is not valid. Correct it as the README's table of settings says, or remove it to use the"
                        + " default.");
    }
}
