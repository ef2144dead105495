package org.jiedui.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jiedui.check.Checked;
import org.jiedui.check.Programmes;
import org.jiedui.check.RosterCheck;
import org.jiedui.gazetteer.Gazetteer;
import org.jiedui.roster.Issue;
import org.jiedui.roster.Reading;
import org.jiedui.roster.Roster;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.read.RosterReader;
import org.jiedui.sheets.AnnotatedWorkbook;
import org.junit.jupiter.api.Test;

/**
 * Good rosters as workbooks and CSV, spoilt at random in cells and in structure: none hangs, none makes the reader
 * throw, every finding says in both languages what is wrong, and what was read as a workbook can be annotated and read
 * again.
 */
class RosterFilesIT {

    /** Nothing is asserted about speed: a reader that needs this long for a few rows has no end. */
    private static final Duration HANGS = Duration.ofSeconds(60);

    private static final int SHOWN = 20;

    private final Campaign campaign = new Campaign("roster-files");
    private final int files = Campaign.times("files", 300);
    private final RosterReader reader = new RosterReader(RosterLimits.DEFAULT);
    private final RosterCheck check = new RosterCheck(Gazetteer.load(), Programmes.load());
    private final Map<String, Integer> outcomes = new TreeMap<>();

    /** What was not read, where LibreOffice is to try it. */
    private final Map<String, String> rowsOfUnread = new TreeMap<>();

    private final Path unread = Files.createTempDirectory("unread");

    RosterFilesIT() throws IOException {}

    @Test
    void everySpoiltFileIsReadOrRefusedInWords() throws Exception {
        List<String> wrong = new ArrayList<>();
        Random random = campaign.random();
        long longest = 0;
        try (ExecutorService one = Executors.newSingleThreadExecutor()) {
            for (int i = 0; i < files && wrong.size() < SHOWN; i++) {
                SpoiltRoster spoilt = SpoiltRoster.of(random.nextLong());
                long start = System.nanoTime();
                Future<String> outcome = one.submit(() -> outcome(spoilt));
                try {
                    outcomes.merge(outcome.get(HANGS.toSeconds(), TimeUnit.SECONDS), 1, Integer::sum);
                } catch (ExecutionException e) {
                    wrong.add(spoilt + ": " + e.getCause());
                } catch (TimeoutException e) {
                    outcome.cancel(true);
                    wrong.add(spoilt + ": hangs");
                }
                longest = Math.max(longest, System.nanoTime() - start);
            }
        }
        campaign.say(files + " files, the longest took " + longest / 1_000_000 + " ms: " + outcomes);
        if (Boolean.getBoolean("campaign.libreoffice")) {
            wrong.addAll(readByLibreOffice());
        }
        assertEquals(List.of(), wrong);
        assertTrue(outcomes.keySet().stream().anyMatch(outcome -> outcome.startsWith("read")), outcomes::toString);
    }

    private String outcome(SpoiltRoster spoilt) throws Exception {
        RosterReader.Sent sent = reader.receive(spoilt.file(), null, "名册.xlsx");
        return switch (sent.reading()) {
            case Reading.Malformed malformed -> {
                requireWords(malformed.issue());
                keepUnread(spoilt);
                yield malformed.issue().code();
            }
            case Reading.Read read -> {
                Checked checked = check.check(read);
                checked.findings().list().forEach(RosterFilesIT::requireWords);
                byte[] workbook = sent.workbook();
                if (workbook != null) {
                    byte[] annotated = AnnotatedWorkbook.write(
                            workbook,
                            checked.findings().list(),
                            checked.findings().listGroups(),
                            true);
                    Reading again = reader.readFile(annotated, "名册.xlsx");
                    if (!(again instanceof Reading.Read same)
                            || same.roster().schools().size()
                                    != read.roster().schools().size()) {
                        throw new AssertionError("annotated, it reads otherwise: " + again);
                    }
                }
                yield switch (checked) {
                    case Checked.Unusable rejected -> "read, rejected";
                    case Checked.Accepted accepted -> "read, accepted";
                };
            }
        };
    }

    /** Keeps a workbook that was not read, for LibreOffice to try. */
    private void keepUnread(SpoiltRoster spoilt) throws IOException {
        byte[] intact = spoilt.intact();
        if (intact != null && Boolean.getBoolean("campaign.libreoffice")) {
            Files.write(unread.resolve(spoilt.seed() + ".xlsx"), spoilt.file());
            rowsOfUnread.put(spoilt.seed() + ".xlsx", rows(intact));
        }
    }

    /** The unread workbooks that LibreOffice opens with all the cells that were in them. */
    private List<String> readByLibreOffice() throws IOException, InterruptedException {
        LibreOffice office = LibreOffice.find().orElseThrow();
        Path anew = Files.createTempDirectory("anew");
        int opened = office.saveAnew(unread, anew);
        List<String> same = new ArrayList<>();
        for (Map.Entry<String, String> entry : rowsOfUnread.entrySet()) {
            Path file = anew.resolve(entry.getKey());
            if (!entry.getValue().isEmpty()
                    && Files.exists(file)
                    && rows(Files.readAllBytes(file)).equals(entry.getValue())) {
                same.add(entry.getKey());
            }
        }
        campaign.say(rowsOfUnread.size() + " workbooks were not read; LibreOffice opens " + opened + " of them, "
                + same.size() + " with the same cells: " + same);
        return same;
    }

    /** The names in a workbook, or nothing when it is none. */
    private String rows(byte[] file) {
        if (!(reader.readFile(file, null) instanceof Reading.Read read)) {
            return "";
        }
        Roster roster = read.roster();
        StringBuilder rows = new StringBuilder();
        roster.universities()
                .forEach(row -> rows.append(row.id()).append(row.name()).append(row.province()));
        roster.departments().forEach(row -> rows.append(row.universityName()).append(row.name()));
        roster.schools()
                .forEach(row -> rows.append(row.id())
                        .append(row.name())
                        .append(row.setting())
                        .append(row.type()));
        roster.ties()
                .forEach(row ->
                        rows.append(row.department()).append(row.school()).append(row.kind()));
        return rows.toString();
    }

    private static void requireWords(Issue issue) {
        if (!issue.message().endsWith(".") && !issue.message().endsWith("?")
                || !issue.messageZh().matches("(?s).*[\\u4e00-\\u9fff].*[。？]")) {
            throw new AssertionError("says too little: " + issue);
        }
    }
}
