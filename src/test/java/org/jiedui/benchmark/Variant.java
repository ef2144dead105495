package org.jiedui.benchmark;

import java.util.Locale;

/** Who solves. */
enum Variant {
    /** The product as it is. */
    JIEDUI("Jiedui"),
    /** The product without the exact model. */
    SEARCH("Jiedui without the exact model"),
    /** The same rules under Timefold's default construction heuristic and local search. */
    STOCK("stock Timefold");

    private final String title;

    Variant(String title) {
        this.title = title;
    }

    /** As tables call it. */
    String title() {
        return title;
    }

    /** As settings and files call it. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Variant of(String id) {
        for (Variant variant : values()) {
            if (variant.id().equals(id)) {
                return variant;
            }
        }
        throw new IllegalArgumentException("There is no variant (" + id + "). Maybe jiedui, search or stock.");
    }
}
