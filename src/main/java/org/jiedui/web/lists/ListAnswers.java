package org.jiedui.web.lists;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.jiedui.explain.Words;
import org.jiedui.publish.Publishing;
import org.jiedui.store.list.ListName;
import org.jiedui.store.list.ListStatus;
import org.jiedui.store.list.StoredList;
import org.jiedui.web.http.ErrorCode;
import org.jiedui.web.http.Errors;

/** Says what came of publishing, taking back and bringing back. */
final class ListAnswers {

    private static final int CREATED = 201;

    private ListAnswers() {}

    /** @param planId the plan that was to be published */
    static Response created(Publishing.Published published, String planId) {
        if (published instanceof Publishing.Published.NotThere) {
            throw Errors.notFound(ErrorCode.PLAN_NOT_FOUND, planId);
        }
        return created(published);
    }

    /** @param name the list that was to be brought back */
    static Response created(Publishing.Published published, ListName name) {
        if (published instanceof Publishing.Published.NotThere) {
            throw notFound(name);
        }
        return created(published);
    }

    private static Response created(Publishing.Published published) {
        StoredList list = done(published);
        return Response.status(CREATED)
                .entity(ListView.of(list))
                .location(UriBuilder.fromPath("/v1/lists/{series}/{number}")
                        .build(list.name().series(), list.name().number()))
                .build();
    }

    /** The list as it is now, or the problem that kept it from changing. */
    static StoredList done(Publishing.Published published) {
        return switch (published) {
            case Publishing.Published.Done done -> done.list();
            case Publishing.Published.NotThere notThere ->
                throw new IllegalArgumentException("Who asks knows what is unknown.");
            case Publishing.Published.NotSolved notSolved ->
                throw Errors.of(
                        ErrorCode.PLAN_NOT_SOLVED,
                        new Words(
                                "只有生成完毕的方案可以发布，该方案的状态为 " + notSolved.status() + "。请等待生成完毕，或停止生成以保留当前最好的方案。",
                                "Only a solved plan can be published, and this one is " + notSolved.status()
                                        + ". Wait for its end, or terminate it to keep the best plan so far."));
            case Publishing.Published.BreaksRules breaks ->
                throw Errors.of(
                        ErrorCode.PLAN_BREAKS_RULES,
                        new Words(
                                "方案有 " + breaks.violations() + " 处违反必须遵守的规则，不能发布。请先改正（见 violations），再生成方案或评估。",
                                "The plan breaks rules that must be obeyed, " + breaks.violations()
                                        + " times, and cannot be published. Correct it first (see violations)."));
            case Publishing.Published.CountsAlready already ->
                throw Errors.of(
                        ErrorCode.LIST_COUNTS_ALREADY,
                        new Words(
                                "内容完全相同的名单 " + words(already.list()) + " 正在生效，无需再次发布。",
                                "The list " + words(already.list())
                                        + " says exactly the same and counts already; there is nothing to publish."));
            case Publishing.Published.DoesNotCount not ->
                throw Errors.of(
                        ErrorCode.LIST_DOES_NOT_COUNT,
                        new Words(
                                "名单 " + words(not.list())
                                        + (not.list().status() == ListStatus.WITHDRAWN ? " 已经撤回。" : " 已被后来的名单取代。")
                                        + "只能撤回正在生效的名单；如需恢复旧名单，请用 restore。",
                                "The list " + words(not.list()) + " is "
                                        + not.list().status()
                                        + ". Only the list that counts can be withdrawn; to bring an older one back, "
                                        + "restore it."));
        };
    }

    static RuntimeException notFound(ListName name) {
        return Errors.notFound(ErrorCode.LIST_NOT_FOUND, name.series() + "/" + name.number());
    }

    private static String words(StoredList list) {
        return list.name().series() + "/" + list.name().number();
    }
}
