package org.jiedui.solve.exact;

import com.google.ortools.Loader;
import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Loads OR-Tools' native library once, and remembers why it could not. Thread-safe. */
final class NativeLibrary {

    private static final Logger LOG = Logger.getLogger(NativeLibrary.class);
    private static final NativeLibrary SHARED = new NativeLibrary(NativeLibrary::load);

    private final Runnable loader;
    private boolean tried;
    private @Nullable String missing;

    NativeLibrary(Runnable loader) {
        this.loader = loader;
    }

    /**
     * From {@link NativeFolder} where that is possible: OR-Tools' own loader unpacks 70 MB into a new folder at every
     * start, which stays there when the process is killed. Windows needs that loader, as its libraries have to be
     * loaded one by one; and so does whoever has OR-Tools in another class loader, as a library belongs to the loader
     * of the class that loads it.
     */
    private static void load() {
        if (Loader.class.getClassLoader() != NativeLibrary.class.getClassLoader() || Platform.isWindows()) {
            Loader.loadNativeLibraries();
            return;
        }
        try {
            Path folder = NativeFolder.ofUser().open();
            if (NativeFolder.unpack(
                    Loader.class.getClassLoader(), "ortools-" + Platform.RESOURCE_PREFIX + "/", folder)) {
                System.load(folder.resolve(System.mapLibraryName("jniortools")).toString());
                return;
            }
        } catch (IOException e) {
            LOG.warnf("OR-Tools is unpacked into a temporary folder of its own (%s).", e.getMessage());
        }
        Loader.loadNativeLibraries();
    }

    /** The one of this process. */
    static NativeLibrary shared() {
        return SHARED;
    }

    /** Why the library cannot be used, in one line, or null when it can. */
    synchronized @Nullable String findMissing() {
        if (!tried) {
            tried = true;
            try {
                loader.run();
            } catch (RuntimeException | LinkageError e) {
                missing = "The native library of OR-Tools does not load on " + System.getProperty("os.name") + " "
                        + System.getProperty("os.arch") + " (" + e.getClass().getSimpleName() + ": " + e.getMessage()
                        + ").";
            }
        }
        return missing;
    }
}
