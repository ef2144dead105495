package org.jiedui.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.jiedui.explain.Words;
import org.junit.jupiter.api.Test;

class GreetingTest {

    @Test
    void nobodyElseReachesTheServiceUnlessToldOtherwise() throws IOException {
        Properties properties = new Properties();
        try (InputStream file = getClass().getResourceAsStream("/application.properties")) {
            properties.load(file);
        }
        assertEquals("${JIEDUI_HOST:127.0.0.1}", properties.getProperty("quarkus.http.host"));
    }

    @Test
    void saysThatOnlyThisMachineReachesIt() {
        Words words = Greeting.who("127.0.0.1");
        assertTrue(words.en().contains("Only this machine") && words.en().contains("JIEDUI_HOST=0.0.0.0"), words.en());
        assertTrue(words.zh().contains("仅本机") && words.zh().contains("JIEDUI_HOST=0.0.0.0"), words.zh());
    }

    @Test
    void warnsWhenEverybodyReachesIt() {
        Words words = Greeting.who("0.0.0.0");
        assertTrue(words.en().contains("whoever reaches"), words.en());
        assertTrue(words.zh().contains("均可读取和更改"), words.zh());
    }

    @Test
    void namesAnAddressThatABrowserCanOpen() {
        assertTrue(Greeting.where("0.0.0.0", 8090).en().startsWith("Jiedui is at http://localhost:8090/;"));
        assertTrue(Greeting.where("10.1.2.3", 8080).zh().startsWith("结对服务：http://10.1.2.3:8080/，"));
        assertTrue(Greeting.where("10.1.2.3", 8080).zh().contains("http://10.1.2.3:8080/v1，"));
    }
}
