package org.jiedui.store.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class JsonColumnTest {

    record Facts(int version, String name) implements JsonColumn.Form {}

    @Test
    void factsComeBackAsTheyWere() {
        Facts facts = new Facts(1, "名册");
        assertEquals(facts, JsonColumn.read(JsonColumn.write(facts), Facts.class, 1));
        assertEquals(facts, JsonColumn.read(JsonColumn.write(facts), Facts.class, 2), "older ones are read for ever");
    }

    @Test
    void whatANewerVersionWroteIsRefusedRatherThanMisread() {
        Compressed newer = JsonColumn.write(new Facts(2, "名册"));
        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> JsonColumn.read(newer, Facts.class, 1));
        assertTrue(String.valueOf(refused.getMessage()).contains("(2)"), refused::getMessage);
    }
}
