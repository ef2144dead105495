package org.jiedui.solve.exact;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * The one folder into which native libraries are unpacked, {@code jiedui-native-USER} in the folder for temporary
 * files. Every process has a folder of its own in it and holds a lock there for as long as it lives; whoever comes next
 * removes the folders whose process is gone, however it ended.
 */
final class NativeFolder {

    private static final String LOCK = "lock";
    private static final String OWN = "process-";

    /** The locks of this process: a channel that nobody refers to is closed by the collector, and its lock is gone. */
    private static final List<FileChannel> HELD = new CopyOnWriteArrayList<>();

    private final Path root;

    /** @param root made if it is not there; nobody else but this user may write to it */
    NativeFolder(Path root) {
        this.root = root;
    }

    /** The one of this user. */
    static NativeFolder ofUser() {
        return new NativeFolder(
                Path.of(System.getProperty("java.io.tmpdir"), "jiedui-native-" + System.getProperty("user.name")));
    }

    /**
     * Removes what dead processes left, and makes a folder for this one.
     *
     * @return a new, empty folder but for its lock; removed when this process ends in good order
     * @throws IOException when the folder is another user's or cannot be written to
     */
    Path open() throws IOException {
        makeRoot();
        try (FileChannel channel = openLock(root);
                FileLock lock = channel.lock()) {
            sweep();
            Path own = Files.createTempDirectory(root, OWN);
            own.toFile().deleteOnExit();
            own.resolve(LOCK).toFile().deleteOnExit();
            // Neither closed nor released: the lock is this process' sign of life.
            FileChannel held = openLock(own);
            HELD.add(held);
            if (held.tryLock() == null) {
                throw new IOException("The new folder (" + own + ") is locked by somebody else.");
            }
            return own;
        } catch (OverlappingFileLockException e) {
            throw new IOException("Another part of this process unpacks libraries into (" + root + ").", e);
        }
    }

    /**
     * Copies a resource folder, such as {@code ortools-linux-x86-64/}, into a folder.
     *
     * @return false when there is no such resource
     */
    static boolean unpack(ClassLoader loader, String resource, Path folder) throws IOException {
        URL found = loader.getResource(resource);
        if (found == null) {
            return false;
        }
        try {
            URI uri = found.toURI();
            try (FileSystem jar = FileSystems.newFileSystem(jarOf(uri));
                    Stream<Path> files = Files.list(jar.getPath("/" + resource))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = folder.resolve(file.getFileName().toString());
                    Files.copy(file, copy);
                    copy.toFile().deleteOnExit();
                }
            }
            return true;
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new IOException("The libraries do not lie in a jar (" + found + ").", e);
        }
    }

    /** The file of {@code jar:file:/…/x.jar!/folder/}. */
    private static Path jarOf(URI uri) {
        String inside = uri.getRawSchemeSpecificPart();
        return Path.of(URI.create(inside.substring(0, inside.indexOf("!/"))));
    }

    private void makeRoot() throws IOException {
        if (Files.notExists(root)) {
            boolean posix = root.getFileSystem().supportedFileAttributeViews().contains("posix");
            if (posix) {
                Files.createDirectories(
                        root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectories(root);
            }
        }
        Path mine = Files.createTempFile(root, "owner", null);
        try {
            if (Files.isSymbolicLink(root) || !Files.getOwner(root).equals(Files.getOwner(mine))) {
                throw new IOException("The folder (" + root + ") belongs to another user.");
            }
        } finally {
            Files.delete(mine);
        }
    }

    private void sweep() throws IOException {
        List<Path> others;
        try (Stream<Path> listed = Files.list(root)) {
            others = listed.filter(path -> path.getFileName().toString().startsWith(OWN))
                    .toList();
        }
        for (Path other : others) {
            if (isDead(other)) {
                remove(other);
            }
        }
    }

    private static boolean isDead(Path folder) {
        try (FileChannel channel = openLock(folder)) {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException | IOException e) {
            return false;
        }
    }

    private static FileChannel openLock(Path folder) throws IOException {
        return FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** As much of it as can be removed; the next process tries again. */
    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                try {
                    Files.deleteIfExists(path);
                } catch (IOException e) {
                    return;
                }
            }
        }
    }
}
