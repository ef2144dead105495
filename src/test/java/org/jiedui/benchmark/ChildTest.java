package org.jiedui.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jiedui.plan.Cost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {

    private static final Line BEGUN = new Line.Begun(1, 2, 3);
    private static final Line ENDED = new Line.Ended(4, "OPTIMAL", new Cost(0, 5, 6), null, 7);

    @TempDir
    private Path folder;

    private List<Line> earlier(String text) throws IOException {
        Files.writeString(folder.resolve("run.csv"), text);
        return new Child(folder, List.of()).listEarlier("run");
    }

    @Test
    void anEarlierRunCountsOnlyIfItCameToItsEnd() throws IOException {
        String whole = BEGUN.toText() + "\n" + ENDED.toText() + "\n";
        assertEquals(List.of(), new Child(folder, List.of()).listEarlier("run"));
        assertEquals(List.of(BEGUN, ENDED), earlier(whole));
        assertEquals(List.of(), earlier(BEGUN.toText() + "\n"));
        assertEquals(List.of(), earlier(BEGUN.toText() + "\n" + new Line.Failed("of memory").toText()));
        assertEquals(List.of(), earlier(whole.substring(0, whole.length() - 8)), "cut off in the middle of a line");
        assertEquals(List.of(), earlier(""));
    }
}
