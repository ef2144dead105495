package org.jiedui.solve.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.ortools.Loader;
import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeFolderTest {

    @TempDir
    Path directory;

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(Files::isDirectory).toList();
        }
    }

    @Test
    void whatADeadProcessLeftIsRemovedAndWhatALivingOneUsesStays() throws IOException {
        Path root = directory.resolve("native");
        NativeFolder folder = new NativeFolder(root);
        Path living = folder.open();
        Path killed = Files.createDirectory(root.resolve("process-killed"));
        Files.writeString(killed.resolve("lock"), "");
        Files.writeString(killed.resolve("libhalf.so"), "half");
        Path killedEarlier = Files.createDirectory(root.resolve("process-killed-before-it-had-a-lock"));
        Path next = folder.open();
        assertFalse(Files.exists(killed));
        assertFalse(Files.exists(killedEarlier));
        assertEquals(
                List.of(living, next).stream().sorted().toList(),
                list(root).stream().sorted().toList());
    }

    @Test
    void whatALivingOneUsesStaysAlsoWhenGarbageIsCollected() throws Exception {
        NativeFolder folder = new NativeFolder(directory.resolve("native"));
        Path living = folder.open();
        for (int i = 0; i < 20; i++) {
            System.gc();
            Thread.sleep(10);
        }
        folder.open();
        assertTrue(Files.exists(living));
    }

    @Test
    void everyLibraryOfTheJarIsUnpacked() throws IOException {
        Path own = new NativeFolder(directory.resolve("native")).open();
        ClassLoader loader = Loader.class.getClassLoader();
        assertTrue(NativeFolder.unpack(loader, "ortools-" + Platform.RESOURCE_PREFIX + "/", own));
        assertTrue(Files.size(own.resolve(System.mapLibraryName("jniortools"))) > 1_000_000);
        assertFalse(NativeFolder.unpack(loader, "ortools-of-another-planet/", own));
    }

    @Test
    void aFolderThatIsAFileIsRefused() throws IOException {
        Path file = Files.writeString(directory.resolve("native"), "");
        assertThrows(IOException.class, () -> new NativeFolder(file).open());
    }
}
