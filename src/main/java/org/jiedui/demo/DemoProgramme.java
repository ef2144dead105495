package org.jiedui.demo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jiedui.roster.Origin;
import org.jiedui.roster.Roster;
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

    record QuotaFigures(String province, int universities, int urban, int rural) {

        private Roster.QuotaRow toRow() {
            return new Roster.QuotaRow(
                    province, (double) universities, (double) urban, (double) rural, null, Origin.MADE);
        }
    }

    record SupplyFigures(String demand, String supplier, String setting, int count) {

        private Roster.SupplyRow toRow() {
            return new Roster.SupplyRow(demand, supplier, setting, (double) count, null, Origin.MADE);
        }
    }

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

    /** Its tables, as if somebody had sent them. */
    Roster.InlineProgramme toRows() {
        return new Roster.InlineProgramme(
                null,
                goal,
                (double) departmentsPerUniversity,
                (double) urbanPerUniversity,
                (double) ruralPerUniversity,
                null,
                quotas.stream().map(QuotaFigures::toRow).toList(),
                supply.stream().map(SupplyFigures::toRow).toList(),
                Origin.MADE);
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
