package org.jiedui.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jiedui.gazetteer.Gazetteer;
import org.jiedui.roster.json.RosterJsonWriter;

/**
 * The ready rosters by id: {@code demo-small}, {@code demo-pilot}, {@code demo-nation} and {@code demo-connected}.
 *
 * <p>A roster is made anew each time it is asked for, in a fraction of a second, and is always the same. Safe to share
 * between threads.
 */
public final class DemoRosters {

    private enum Kind {
        SMALL(new DemoRoster(
                "demo-small",
                "演示：四所高校",
                "Demo: four universities to read and to try",
                4,
                17,
                30,
                7,
                "FILL_EVERY_PLACE")),
        PILOT(new DemoRoster(
                "demo-pilot",
                "演示：211高校试点",
                "Demo: the pilot with 113 universities and invented schools",
                113,
                1167,
                13551,
                435,
                "FILL_EVERY_PLACE")),
        NATION(new DemoRoster(
                "demo-nation",
                "演示：全国",
                "Demo: the whole country, mostly invented",
                2442,
                24420,
                13551,
                951,
                "COVER_EVERY_SCHOOL")),
        CONNECTED(new DemoRoster(
                "demo-connected",
                "演示：全国，东西部相连",
                "Demo: the whole country, the east paired with the west",
                2442,
                24420,
                13551,
                951,
                "COVER_EVERY_SCHOOL"));

        private final DemoRoster roster;

        Kind(DemoRoster roster) {
            this.roster = roster;
        }
    }

    private final Gazetteer gazetteer;

    public DemoRosters(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** What there is, the smallest first. */
    public List<DemoRoster> list() {
        return Arrays.stream(Kind.values()).map(kind -> kind.roster).toList();
    }

    /** What the roster is; empty when there is none with this id. */
    public Optional<DemoRoster> find(String id) {
        return kind(id).map(kind -> kind.roster);
    }

    /**
     * Writes a roster as the JSON that {@code POST /v1/rosters} takes, in UTF-8, and leaves the stream open.
     *
     * @throws NoSuchElementException when there is none with this id
     * @throws IOException when the stream does not take it
     */
    public void write(String id, OutputStream out) throws IOException {
        Kind kind = kind(id).orElseThrow(() -> new NoSuchElementException("There is no demo roster (" + id + ")."));
        RosterJsonWriter.write(make(kind).toRoster(), out);
    }

    private static Optional<Kind> kind(String id) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.roster.id().equals(id))
                .findFirst();
    }

    private RosterDraft make(Kind kind) {
        return switch (kind) {
            case SMALL -> SmallRoster.make(kind.roster.name(), gazetteer);
            case PILOT -> pilot();
            case NATION -> nation(kind, SecondStage.withLinesOfThePilot());
            case CONNECTED -> nation(kind, SecondStage.eastDrawsOnWest());
        };
    }

    private RosterDraft pilot() {
        DemoProgramme programme = DemoProgramme.read("pilot-211");
        List<UniversityMaker.Staffed> staffed =
                new UniversityMaker(gazetteer).listPilot(programme.departmentsPerUniversity(), true);
        return assemble(Kind.PILOT, programme, staffed, new TieCounts("pilot-211", 12, 24, 140, 260));
    }

    private RosterDraft nation(Kind kind, DemoProgramme programme) {
        UniversityMaker maker = new UniversityMaker(gazetteer);
        List<UniversityMaker.Staffed> staffed =
                new ArrayList<>(maker.listPilot(programme.departmentsPerUniversity(), false));
        for (ProvinceFigures figures : ProvinceFigures.read()) {
            staffed.addAll(maker.listOthers(figures, programme.departmentsPerUniversity()));
        }
        return assemble(kind, programme, staffed, new TieCounts("nation", 12, 40, 300, 600));
    }

    /** @param seed the same gives the same ties */
    private record TieCounts(String seed, int pins, int forbidden, int preferred, int prior) {}

    private RosterDraft assemble(
            Kind kind, DemoProgramme programme, List<UniversityMaker.Staffed> staffed, TieCounts counts) {
        List<RosterDraft.DraftUniversity> universities =
                staffed.stream().map(UniversityMaker.Staffed::university).toList();
        List<RosterDraft.DraftDepartment> departments =
                staffed.stream().flatMap(each -> each.departments().stream()).toList();
        SchoolMaker schoolMaker = new SchoolMaker(gazetteer);
        List<RosterDraft.DraftSchool> schools = ProvinceFigures.read().stream()
                .flatMap(figures -> schoolMaker.make(figures).stream())
                .toList();
        List<RosterDraft.DraftTie> ties = new TieMaker(
                        gazetteer, counts.seed(), programme, universities, departments, schools)
                .make(counts.pins(), counts.forbidden(), counts.preferred(), counts.prior());
        return new RosterDraft(kind.roster.name(), programme.id(), programme, universities, departments, schools, ties);
    }
}
