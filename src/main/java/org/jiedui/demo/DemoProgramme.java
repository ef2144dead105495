package org.jiedui.demo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A programme's tables as far as a demo roster needs them.
 *
 * @param id how rosters name it, or null when it belongs to one roster alone
 */
record DemoProgramme(
        @Nullable String id,
        String goal,
        int departmentsPerUniversity,
        int urbanPerUniversity,
        int ruralPerUniversity,
        List<QuotaFigures> quotas,
        List<SupplyFigures> supply) {

    record QuotaFigures(String province, int universities, int urban, int rural) {}

    record SupplyFigures(String demand, String supplier, String setting, int count) {}

    /** Reads {@code data/programmes/ID.json} from the class path. */
    static DemoProgramme read(String id) {
        String resource = "data/programmes/" + id + ".json";
        try (InputStream in = DemoProgramme.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The file (" + resource + ") is not on the class path.");
            }
            return new ObjectMapper()
                    .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
                    .readValue(in, DemoProgramme.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The provinces whose schools of a setting serve a province's universities: suppliers where there are any, else
     * itself.
     */
    List<String> sources(String province, String setting) {
        List<String> suppliers = supply.stream()
                .filter(line -> line.demand().equals(province) && line.setting().equals(setting))
                .map(SupplyFigures::supplier)
                .toList();
        return suppliers.isEmpty() ? List.of(province) : suppliers;
    }

    /** The same as the programme of one roster alone, with other supply lines. */
    DemoProgramme withSupply(List<SupplyFigures> lines) {
        return new DemoProgramme(
                null,
                goal,
                departmentsPerUniversity,
                urbanPerUniversity,
                ruralPerUniversity,
                quotas,
                List.copyOf(lines));
    }
}
