package org.jiedui.solve.exact;

import com.google.ortools.Loader;
import org.jspecify.annotations.Nullable;

/** Loads OR-Tools' native library once, and remembers why it could not. Thread-safe. */
final class NativeLibrary {

    private static final NativeLibrary SHARED = new NativeLibrary(Loader::loadNativeLibraries);

    private final Runnable loader;
    private boolean tried;
    private @Nullable String missing;

    NativeLibrary(Runnable loader) {
        this.loader = loader;
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
