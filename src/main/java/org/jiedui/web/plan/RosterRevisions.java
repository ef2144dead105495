package org.jiedui.web.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jiedui.gazetteer.Division;
import org.jiedui.gazetteer.Gazetteer;
import org.jiedui.plan.Feasibility;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Weights;
import org.jiedui.revise.ReplyEdits;
import org.jiedui.revise.RosterEditor;
import org.jiedui.revise.RosterEditor.Applied;
import org.jiedui.roster.RosterLimits;
import org.jiedui.roster.json.RosterJsonReader;
import org.jiedui.run.Problems;
import org.jiedui.run.Rosters;
import org.jiedui.store.list.ListName;
import org.jiedui.store.list.ListStore;
import org.jiedui.store.list.ReplyStore;
import org.jiedui.store.list.StoredList;
import org.jiedui.store.plan.PlanStore;
import org.jiedui.store.roster.NewRoster;
import org.jiedui.store.roster.RosterStore;
import org.jiedui.web.http.ErrorCode;
import org.jiedui.web.http.Errors;
import org.jiedui.web.roster.RosterUploads;
import org.jspecify.annotations.Nullable;

/** Makes rosters out of stored ones by edits and by the replies to a list; stores nothing. */
@ApplicationScoped
class RosterRevisions {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RosterStore rosters;
    private final RosterUploads uploads;
    private final Problems problems;
    private final ListStore lists;
    private final ReplyStore replies;
    private final PlanStore plans;
    private final Gazetteer gazetteer;
    private final RosterJsonReader rosterReader = new RosterJsonReader(RosterLimits.DEFAULT);

    RosterRevisions(
            RosterStore rosters,
            RosterUploads uploads,
            Problems problems,
            ListStore lists,
            ReplyStore replies,
            PlanStore plans,
            Gazetteer gazetteer) {
        this.rosters = rosters;
        this.uploads = uploads;
        this.problems = problems;
        this.lists = lists;
        this.replies = replies;
        this.plans = plans;
        this.gazetteer = gazetteer;
    }

    /**
     * An edited roster.
     *
     * @param assessed the new roster, or null when nothing changes
     * @param problem its problem at default weights
     * @param before how far the goal could be reached before
     * @param replies what the replies of a list do, or null when none was named
     */
    record Edited(
            Rosters.@Nullable Assessed assessed,
            Problem problem,
            Feasibility feasibility,
            Feasibility before,
            Applied applied,
            @Nullable ReplyEdits replies) {}

    /** Edits a roster as a revision says. */
    Edited edit(String rosterId, Revision revision) {
        Feasibility before = rosters.findFeasibility(rosterId).orElseThrow(() -> notFound(rosterId));
        ReplyEdits answered = revision.fromList() == null ? null : answered(revision.fromList());
        if (revision.edits().isEmpty() && (answered == null || answered.edits().isEmpty())) {
            Problem same = problems.get(rosterId, Weights.defaults());
            return new Edited(null, same, before, before, new Applied(0, 0, 0, List.of()), answered);
        }
        ObjectNode document = read(rosters.findDocument(rosterId).orElseThrow(() -> notFound(rosterId)));
        Applied applied = RosterEditor.apply(document, revision.edits(), this::province);
        if (answered != null) {
            applied = plus(RosterEditor.apply(document, answered.edits(), this::province), applied);
        }
        Rosters.Assessed assessed = uploads.check(rosterReader.read(document, "/roster"));
        return new Edited(assessed, assessed.accepted().problem(), assessed.feasibility(), before, applied, answered);
    }

    /** The new roster ready to be stored, or null when the old one serves. */
    @Nullable
    NewRoster pack(Edited edited, String parentRosterId) {
        Rosters.Assessed assessed = edited.assessed();
        return assessed == null
                ? null
                : uploads.pack(assessed, Rosters.Upload.PLAIN).madeFrom(parentRosterId);
    }

    private ReplyEdits answered(ListName name) {
        StoredList list = lists.find(name)
                .orElseThrow(() -> Errors.notFound(ErrorCode.LIST_NOT_FOUND, name.series() + "/" + name.number()));
        return ReplyEdits.of(plans.getPairings(list.origin().planId()), replies.get(list));
    }

    private static Applied plus(Applied one, Applied other) {
        List<String> leftAside = new ArrayList<>(one.leftAside());
        leftAside.addAll(other.leftAside());
        return new Applied(
                one.added() + other.added(),
                one.replaced() + other.replaced(),
                one.removed() + other.removed(),
                leftAside);
    }

    private String province(String written) {
        return gazetteer.findProvince(written).map(Division::name).orElse(written);
    }

    private static ObjectNode read(byte[] document) {
        try {
            JsonNode tree = JSON.readTree(document);
            return (ObjectNode) tree;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuntimeException notFound(String rosterId) {
        return Errors.notFound(ErrorCode.ROSTER_NOT_FOUND, rosterId);
    }
}
