package org.jiedui.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiedui.roster.Place;
import org.jspecify.annotations.Nullable;

/** The rows of a stored roster that a change removes, so that whoever refers to one hears why it is not there. */
final class GoneRows {

    private final Map<String, Place> byId = new HashMap<>();
    private final Map<String, Place> byName = new HashMap<>();

    /**
     * Notes that a row is gone.
     *
     * @param keys its names within their scopes, as the register has them
     * @param place where it says so
     */
    void add(String id, List<String> keys, Place place) {
        byId.put(id, place);
        keys.forEach(key -> byName.put(key, place));
    }

    /** Where the row of this id is removed, or null when it is not. */
    @Nullable
    Place findId(String id) {
        return byId.get(id);
    }

    /** The same of a name within its scope. */
    @Nullable
    Place findName(String key) {
        return byName.get(key);
    }
}
