package org.jiedui.web.plan;

import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiedui.web.http.Parameters;
import org.jiedui.web.roster.Workbooks;
import org.jspecify.annotations.Nullable;

/** The forms in which pairings are to be had. */
public enum PairingFormat {
    JSON(MediaType.APPLICATION_JSON_TYPE),
    CSV(new MediaType("text", "csv")),
    XLSX(MediaType.valueOf(Workbooks.XLSX));

    private final MediaType type;

    PairingFormat(MediaType type) {
        this.type = type;
    }

    /**
     * The form that a client asks for.
     *
     * @param parameter the query parameter format, which comes first, or null
     * @param acceptable the media types of Accept, the most wanted first
     */
    public static PairingFormat of(@Nullable String parameter, List<MediaType> acceptable) {
        Map<String, PairingFormat> choices = new LinkedHashMap<>();
        for (PairingFormat format : values()) {
            choices.put(format.name().toLowerCase(java.util.Locale.ROOT), format);
        }
        PairingFormat asked = Parameters.choose("format", choices, parameter);
        if (asked != null) {
            return asked;
        }
        for (MediaType wanted : acceptable) {
            for (PairingFormat format : values()) {
                if (wanted.isCompatible(format.type)) {
                    return format;
                }
            }
        }
        return JSON;
    }
}
