package org.jiedui.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jiedui.plan.Clash;
import org.jiedui.plan.Clash.Asking;
import org.jiedui.plan.Clash.Offer;
import org.jiedui.plan.Repair;
import org.jiedui.problem.Problem;
import org.jiedui.problem.Setting;
import org.jiedui.problem.TieKind;

/**
 * Says a clash and its repairs in words, so that the sum can be done again by hand.
 *
 * <p>"北京市 26 所高校需要 130 所农村学校；可用：内蒙古自治区对北京市的跨省供给 25 … 合计 120，缺 10。"
 */
public final class ClashWords {

    private static final int NAMED_AT_MOST = 3;

    private final Problem problem;

    public ClashWords(Problem problem) {
        this.problem = problem;
    }

    /**
     * A line of a clash as a table shows it.
     *
     * @param label who asks, or what there is, without the number
     * @param count schools or places, >= 0
     */
    public record ClashEntry(Words label, int count) {
        private Words sentence() {
            return new Words(label.zh() + " " + count, label.en() + " " + count);
        }
    }

    /** Who asks for how much, those of one kind and province together; the counts add up to what is asked. */
    public List<ClashEntry> listAsking(Clash clash) {
        return grouped(clash.asking()).stream()
                .map(group -> new ClashEntry(asker(group), count(group)))
                .toList();
    }

    /** What there is, where a sum is wanted many universities of a province together. */
    public List<ClashEntry> listOffers(Clash clash) {
        return offers(clash.offers());
    }

    /** The whole clash: who asks, what there is, what is missing. */
    public Words describe(Clash clash) {
        List<Words> offers =
                offers(clash.offers()).stream().map(ClashEntry::sentence).toList();
        int offered = clash.asked() - clash.shortfall();
        Words asking = asking(clash.asking());
        return new Words(
                asking.zh() + "；可用："
                        + (offers.isEmpty() ? "无" : join(offers, "、").zh()) + "，合计 " + offered + "，缺 "
                        + clash.shortfall() + "。",
                asking.en() + "; available: "
                        + (offers.isEmpty() ? "nothing" : join(offers, ", ").en()) + ", together " + offered + ", so "
                        + clash.shortfall() + " must stay open.");
    }

    /** One way out of a clash, and what it closes. */
    public Words describe(Clash clash, Repair repair) {
        Words what = action(repair);
        int left = clash.missingAfter(repair);
        return repair.kind() == Repair.RepairKind.ASK_LESS
                ? new Words(
                        what.zh() + "（可补 " + repair.by() + "，" + (left == 0 ? "不再缺" : "仍缺 " + left) + "）",
                        what.en() + " (closes " + repair.by() + ", " + left + " still missing)")
                : new Words(
                        what.zh() + "（可多完成 " + repair.gains() + "）",
                        what.en() + " (" + repair.gains() + " more can be reached)");
    }

    /** What a repair asks somebody to do, without what comes of it. */
    public Words action(Repair repair) {
        Map<String, String> subject = repair.subject();
        int by = repair.by();
        return switch (repair.kind()) {
            case RAISE_SUPPLY_LINE ->
                new Words(
                        "将" + line(subject).zh() + "增加 " + by,
                        "raise " + line(subject).en() + " by " + by);
            case RAISE_QUOTA ->
                new Words(
                        "将" + pool(subject).zh() + "名额增加 " + by,
                        "raise the quota of " + pool(subject).en() + " by " + by);
            case RECOMMEND_MORE_SCHOOLS ->
                new Words(
                        "请" + pool(subject).zh() + "再推荐 " + by + " 所学校",
                        "ask for " + by + " more recommended schools in "
                                + pool(subject).en());
            case RAISE_PLACES ->
                new Words(
                        "将项目规定的每校" + setting(subject).zh() + "名额增加 " + by,
                        "raise the " + setting(subject).en() + " places of every university by " + by);
            case ADD_DEPARTMENTS ->
                new Words(
                        "请" + university(subject) + "再推荐 " + by + " 个院系",
                        "ask " + university(subject) + " for " + by + " more departments");
            case RELEASE_PIN -> new Words("解除锁定：" + pair(subject), "release the pin " + pair(subject));
            case RELEASE_FORBID -> new Words("解除回避：" + pair(subject), "release the forbidden pair " + pair(subject));
            case ASK_LESS ->
                new Words(
                        "将" + pool(subject).zh() + "名额减少 " + by,
                        "ask " + by + " less of " + pool(subject).en());
        };
    }

    /** A setting as a person says it. */
    public static Words of(Setting setting) {
        return switch (setting) {
            case URBAN -> new Words("城市", "urban");
            case RURAL -> new Words("农村", "rural");
        };
    }

    private Words asking(List<Asking> asking) {
        return join(grouped(asking).stream().map(this::group).toList(), "，");
    }

    private static int count(List<Asking> group) {
        return group.stream().mapToInt(Asking::count).sum();
    }

    private static List<List<Asking>> grouped(List<Asking> asking) {
        Map<String, List<Asking>> groups = new LinkedHashMap<>();
        for (Asking one : asking) {
            String line = one.kind() == Clash.AskingKind.SUPPLY_LINE ? one.id() : "";
            groups.computeIfAbsent(one.kind() + line + one.province() + one.setting(), key -> new ArrayList<>())
                    .add(one);
        }
        return List.copyOf(groups.values());
    }

    /** Who asks, as the head of a line. */
    private Words asker(List<Asking> group) {
        Asking first = group.getFirst();
        Words setting = of(first.setting());
        return switch (first.kind()) {
            case UNIVERSITY -> {
                Words who = universities(group);
                yield new Words(who.zh() + "的" + setting.zh() + "名额", setting.en() + " places of " + who.en());
            }
            case SCHOOL_POOL ->
                new Words(first.province() + setting.zh() + "学校", setting.en() + " schools of " + first.province());
            case SUPPLY_LINE ->
                new Words(
                        first.province() + "约定向" + first.id() + "供给的" + setting.zh() + "学校",
                        setting.en() + " schools that " + first.province() + " has agreed to supply to " + first.id());
            case PINNED_DEPARTMENT -> new Words("锁定的" + pinned(group), "the pinned " + pinned(group));
        };
    }

    private Words universities(List<Asking> group) {
        String province = group.getFirst().province();
        return group.size() > NAMED_AT_MOST
                ? new Words(province + " " + group.size() + " 所高校", group.size() + " universities of " + province)
                : named(group);
    }

    private Words group(List<Asking> group) {
        Asking first = group.getFirst();
        int count = count(group);
        Words setting = of(first.setting());
        return switch (first.kind()) {
            case UNIVERSITY -> {
                Words who = universities(group);
                yield new Words(
                        who.zh() + "需要 " + count + " 所" + setting.zh() + "学校",
                        who.en() + " ask for " + count + " " + setting.en() + " schools");
            }
            case SCHOOL_POOL ->
                new Words(
                        first.province() + "有 " + count + " 所" + setting.zh() + "学校要覆盖",
                        first.province() + " has " + count + " " + setting.en() + " schools to be covered");
            case SUPPLY_LINE ->
                new Words(
                        first.province() + "约定向" + first.id() + "供给 " + count + " 所" + setting.zh() + "学校",
                        first.province() + " has agreed to supply " + count + " " + setting.en() + " schools to "
                                + first.id());
            case PINNED_DEPARTMENT ->
                new Words(
                        "锁定的" + pinned(group) + "另占 " + count + " 个名额",
                        "the pinned " + pinned(group) + " take " + count + " more");
        };
    }

    private String pinned(List<Asking> group) {
        StringJoiner names = new StringJoiner("、");
        group.stream()
                .limit(NAMED_AT_MOST)
                .flatMap(one -> problem.listTies(TieKind.PIN).stream()
                        .filter(pin -> pin.departmentId().equals(one.id())))
                .map(pin -> problem.department(pin.departmentId()).name() + " — "
                        + problem.school(pin.schoolId()).name())
                .forEach(names::add);
        return names + (group.size() > NAMED_AT_MOST ? " … (" + group.size() + ")" : "");
    }

    private Words named(List<Asking> group) {
        StringJoiner zh = new StringJoiner("、");
        StringJoiner en = new StringJoiner(", ");
        group.forEach(one -> {
            String name = problem.university(one.id()).name();
            zh.add(name);
            en.add(name);
        });
        return new Words(zh.toString(), en.toString());
    }

    /** The offers one by one, but those of many universities of a province together. */
    private List<ClashEntry> offers(List<Offer> offers) {
        Map<String, List<Offer>> groups = new LinkedHashMap<>();
        for (Offer offer : offers) {
            String universityId = offer.subject().get("universityId");
            String group = universityId == null
                    ? offer.toString()
                    : offer.kind()
                            + problem.university(universityId).province()
                            + offer.subject().get("setting");
            groups.computeIfAbsent(group, key -> new ArrayList<>()).add(offer);
        }
        return groups.values().stream()
                .flatMap(group -> group.size() > NAMED_AT_MOST
                        ? Stream.of(together(group))
                        : group.stream().map(this::offer))
                .toList();
    }

    private ClashEntry together(List<Offer> group) {
        Offer first = group.getFirst();
        String province = problem.university(
                        Objects.requireNonNull(first.subject().get("universityId")))
                .province();
        int most = group.stream().mapToInt(Offer::most).sum();
        boolean departments = first.kind() == Clash.LimitKind.DEPARTMENTS;
        Words what = departments ? new Words("院系", "departments") : setting(first.subject());
        return new ClashEntry(
                new Words(
                        province + " " + group.size() + " 所高校的" + what.zh() + (departments ? "" : "名额"),
                        what.en() + (departments ? " of " : " places of ") + group.size() + " universities of "
                                + province),
                most);
    }

    private ClashEntry offer(Offer offer) {
        Map<String, String> subject = offer.subject();
        Words what = switch (offer.kind()) {
            case DEPARTMENTS -> new Words(university(subject) + "的院系", "departments of " + university(subject));
            case UNIVERSITY_PLACES ->
                new Words(
                        university(subject) + "的" + setting(subject).zh() + "名额",
                        setting(subject).en() + " places of " + university(subject));
            case PROVINCE_QUOTA ->
                new Words(pool(subject).zh() + "名额", "quota of " + pool(subject).en());
            case SUPPLY_AGREEMENT -> line(subject);
            case SCHOOLS -> new Words(pool(subject).zh() + "学校", pool(subject).en() + " schools");
            case RECOMMENDED_SCHOOLS ->
                new Words(
                        pool(subject).zh() + "推荐学校",
                        "recommended " + pool(subject).en() + " schools");
            case TIES -> new Words("回避关系之下至多", "what forbidden pairs leave");
        };
        return new ClashEntry(what, offer.most());
    }

    private String university(Map<String, String> subject) {
        return problem.university(Objects.requireNonNull(subject.get("universityId")))
                .name();
    }

    private String pair(Map<String, String> subject) {
        return problem.department(Objects.requireNonNull(subject.get("departmentId")))
                        .name() + " — "
                + problem.school(Objects.requireNonNull(subject.get("schoolId")))
                        .name();
    }

    private static Words setting(Map<String, String> subject) {
        return of(Setting.valueOf(Objects.requireNonNull(subject.get("setting"))));
    }

    private static Words pool(Map<String, String> subject) {
        String province = subject.getOrDefault("province", "");
        return new Words(
                province + setting(subject).zh(),
                province + " " + setting(subject).en());
    }

    private static Words line(Map<String, String> subject) {
        return new Words(
                subject.get("supplier") + "对" + subject.get("demand") + "的"
                        + setting(subject).zh() + "跨省供给",
                "the " + setting(subject).en() + " supply line " + subject.get("supplier") + " → "
                        + subject.get("demand"));
    }

    private static Words join(List<Words> all, String zhSeparator) {
        StringJoiner zh = new StringJoiner(zhSeparator);
        StringJoiner en = new StringJoiner(", ");
        all.forEach(words -> {
            zh.add(words.zh());
            en.add(words.en());
        });
        return new Words(zh.toString(), en.toString());
    }
}
