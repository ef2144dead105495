package org.jiedui.store.roster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jiedui.plan.Clash;
import org.jiedui.plan.Feasibility;
import org.jiedui.plan.FeasibilityStatus;
import org.jiedui.plan.Repair;
import org.jiedui.problem.Setting;
import org.jiedui.roster.Issue;
import org.jiedui.roster.IssueGroup;
import org.jiedui.roster.IssueReport;
import org.jiedui.roster.Place;
import org.jiedui.roster.Severity;
import org.jiedui.store.Stored;
import org.jiedui.store.plan.PlanBin;
import org.jiedui.store.plan.PlanStore;
import org.junit.jupiter.api.Test;

/** What the store of rosters promises, on either database. */
@QuarkusTest
class RosterStoreTest {

    private static final byte[] ORIGINAL = {80, 75, 0, -1};

    private static final IssueReport ISSUES = new IssueReport(
            List.of(
                    new Issue(Severity.WARNING, "far", new Place.CellPlace("中学", 7, "C"), "值", "in English", "中文"),
                    new Issue(Severity.NOTE, "located", new Place.JsonPlace("/schools/1"), null, "note", "提示")),
            Map.of(Severity.WARNING, 1200, Severity.NOTE, 1),
            List.of(new IssueGroup(
                    Severity.WARNING,
                    "far",
                    "中学!C",
                    1200,
                    List.of(new IssueGroup.ValueCount("值", 3)),
                    List.of(new Place.CellPlace("中学", 7, "C"), new Place.JsonPlace("/x")),
                    "in English",
                    "中文")));

    private static final Feasibility FEASIBILITY = new Feasibility(
            FeasibilityStatus.INFEASIBLE_PROVEN,
            9,
            7,
            List.of(new Clash(
                    "c1",
                    List.of(new Clash.Asking(Clash.AskingKind.UNIVERSITY, "u", "北京市", Setting.RURAL, 5)),
                    5,
                    List.of(new Clash.Offer(
                            Clash.LimitKind.SUPPLY_AGREEMENT,
                            Map.of("demand", "北京市", "supplier", "甘肃省", "setting", "RURAL"),
                            3)),
                    2,
                    List.of(new Repair(Repair.RepairKind.RAISE_SUPPLY_LINE, Map.of("demand", "北京市"), 2, 1)))));

    @Inject
    RosterStore rosters;

    @Inject
    PlanStore plans;

    @Inject
    PlanBin planBin;

    @Inject
    DataSource database;

    @Test
    void factsComeBackAsTheyWere() {
        StoredRoster stored = rosters.add(Stored.roster(Stored.DOCUMENT, ISSUES, FEASIBILITY, ORIGINAL));
        RosterStore.Described described = rosters.findDescribed(stored.id()).orElseThrow();
        assertEquals(stored, described.roster());
        assertTrue(stored.hasWorkbook());
        assertEquals(FeasibilityStatus.INFEASIBLE_PROVEN, stored.feasibility());
        assertEquals(FEASIBILITY, described.feasibility());
        assertEquals(ISSUES.issues(), described.issues().issues());
        assertEquals(ISSUES.groups(), described.issues().groups());
        assertEquals(ISSUES.countAll(), described.issues().countAll());
        assertEquals(Optional.of(FEASIBILITY), rosters.findFeasibility(stored.id()));
        assertEquals(
                Stored.DOCUMENT, new String(rosters.findDocument(stored.id()).orElseThrow(), StandardCharsets.UTF_8));
        assertArrayEquals(ORIGINAL, rosters.findOriginal(stored.id()).orElseThrow());
    }

    @Test
    void aRosterThatWasNotSentAsAFileHasNoOriginal() {
        StoredRoster stored = rosters.add(Stored.roster());
        String id = stored.id();
        assertFalse(stored.hasWorkbook());
        assertTrue(rosters.findOriginal(id).isEmpty());
        assertTrue(rosters.findDocument("none").isEmpty());
        assertTrue(rosters.findDescribed("none").isEmpty());
    }

    /** A statement that names the original fails while there is no column of that name. */
    @Test
    void nothingElseIsReadTogetherWithTheOriginal() throws SQLException {
        String id = rosters.add(Stored.roster(Stored.DOCUMENT, ISSUES, FEASIBILITY, ORIGINAL))
                .id();
        execute("alter table roster_document rename column original to put_away");
        try {
            assertTrue(rosters.findDocument(id).isPresent());
            assertTrue(rosters.findIssues(id).isPresent());
            assertTrue(rosters.findFeasibility(id).isPresent());
            assertTrue(rosters.findDescribed(id).isPresent());
            assertThrows(RuntimeException.class, () -> rosters.findOriginal(id));
        } finally {
            execute("alter table roster_document rename column put_away to original");
        }
        assertTrue(rosters.findOriginal(id).isPresent());
    }

    @Test
    void pagesFollowOneAnotherAlsoWhenTheRosterBetweenThemIsGone() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.addFirst(rosters.add(Stored.roster()).id());
        }
        List<String> first =
                rosters.list(null, 2, false).stream().map(StoredRoster::id).toList();
        assertEquals(made.subList(0, 2), first);
        rosters.remove(first.getLast());
        List<String> second = rosters.list(first.getLast(), 3, false).stream()
                .map(StoredRoster::id)
                .toList();
        assertEquals(made.subList(2, 5), second);
    }

    @Test
    void aRosterWithPlansStays() {
        String id = rosters.add(Stored.roster()).id();
        String plan = plans.add(Stored.plan(id)).id();
        assertEquals(RosterStore.Removal.HAS_PLANS, rosters.putIntoBin(id));
        assertFalse(rosters.remove(id), "a plan refers to it");
        assertTrue(rosters.findDocument(id).isPresent(), "it stays whole");
        planBin.put(plan);
        assertEquals(RosterStore.Removal.REMOVED, rosters.putIntoBin(id));
        assertEquals(RosterStore.Removal.ABSENT, rosters.putIntoBin(id));
        assertTrue(rosters.findDocument(id).isEmpty(), "what is in the bin is not read");
        assertFalse(rosters.remove(id), "a plan in the bin refers to it, too");
        plans.remove(plan);
        assertTrue(rosters.remove(id));
        assertTrue(rosters.findDocument(id).isEmpty());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
