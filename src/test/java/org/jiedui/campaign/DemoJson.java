package org.jiedui.campaign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jiedui.demo.DemoRosters;
import org.jiedui.gazetteer.Gazetteer;

/** Demo rosters as they are sent. */
final class DemoJson {

    private DemoJson() {}

    static String of(String name) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new DemoRosters(Gazetteer.load()).write(name, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
