package org.jiedui.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static List<String> runs(String overrides) throws IOException {
        return Settings.read(Settings.FILE, overrides).listRuns().stream()
                .map(Run::fileName)
                .toList();
    }

    @Test
    void theMostSpecialSettingCounts() throws IOException {
        assertEquals(
                List.of(
                        "a-jiedui-1-10s",
                        "a-jiedui-2-10s",
                        "a-stock-1-300s",
                        "a-stock-2-20s",
                        "b-jiedui-7-30s",
                        "b-stock-9-40s"),
                runs("rosters=a,x/b.json; variants=jiedui,stock; seeds=1,2; seconds=10; stock.seconds=20; b.seeds=7;"
                        + " b.stock.seeds=9; b.seconds=30; b.stock.firstSeconds=40"));
    }

    @Test
    void theFileFitsItsPromises() throws IOException {
        Settings settings = Settings.read(Settings.FILE, "");
        int seconds = settings.listRuns().stream().mapToInt(Run::seconds).sum();
        assertTrue(seconds <= 40 * 60, seconds + " s");
        assertFalse(settings.resume(), "results of another version are not mixed in");
        assertTrue(settings.checkpoints().containsAll(List.of(1, 3, 5, 10, 20, 30, 45, 60, 90, 120, 300)));
    }

    @Test
    void anUnknownSettingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Settings.read(Settings.FILE, "second=3"));
        assertThrows(IllegalArgumentException.class, () -> Settings.read(Settings.FILE, "stock.sedes=3"));
        assertThrows(IllegalArgumentException.class, () -> Settings.read(Settings.FILE, "seconds"));
        assertThrows(IllegalArgumentException.class, () -> runs("variants=jiedui,stok"));
    }
}
