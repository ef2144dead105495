package org.jiedui.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names for the universities and colleges that are invented for the nation, each given once. */
final class CollegeNames {

    /** A name's ending, the kind of university that bears it, and how often it is found. */
    record Ending(String text, String kind, double weight) {}

    private static final List<Ending> ENDINGS = List.of(
            new Ending("大学", "综合", 2),
            new Ending("学院", "综合", 4),
            new Ending("师范学院", "师范", 5),
            new Ending("师范大学", "师范", 1),
            new Ending("理工学院", "理工", 4),
            new Ending("工业大学", "理工", 1),
            new Ending("科技大学", "理工", 1),
            new Ending("科技学院", "理工", 4),
            new Ending("工程学院", "理工", 4),
            new Ending("医学院", "医药", 3),
            new Ending("中医药大学", "医药", 0.5),
            new Ending("农业大学", "农林", 0.7),
            new Ending("农林学院", "农林", 1),
            new Ending("财经学院", "财经", 3),
            new Ending("商学院", "财经", 3),
            new Ending("政法学院", "政法", 1),
            new Ending("外国语学院", "语言", 2),
            new Ending("艺术学院", "艺术", 2),
            new Ending("体育学院", "体育", 1),
            new Ending("民族学院", "民族", 0.7),
            new Ending("文理学院", "综合", 3),
            new Ending("职业技术学院", "高职", 14),
            new Ending("工业职业技术学院", "高职", 5),
            new Ending("信息职业技术学院", "高职", 4),
            new Ending("交通职业技术学院", "高职", 3),
            new Ending("建筑职业技术学院", "高职", 3),
            new Ending("机电职业技术学院", "高职", 4),
            new Ending("电力职业技术学院", "高职", 2),
            new Ending("农业职业技术学院", "高职", 3),
            new Ending("经贸职业学院", "高职", 4),
            new Ending("旅游职业学院", "高职", 3),
            new Ending("城市职业学院", "高职", 3),
            new Ending("艺术职业学院", "高职", 2),
            new Ending("铁道职业技术学院", "高职", 1),
            new Ending("卫生职业学院", "医药", 4),
            new Ending("医学高等专科学校", "医药", 3),
            new Ending("师范高等专科学校", "师范", 4),
            new Ending("幼儿师范高等专科学校", "师范", 2));

    private static final int ATTEMPTS = 1000;

    private static final double[] WEIGHTS =
            ENDINGS.stream().mapToDouble(Ending::weight).toArray();

    /** A name and the kind of university that bears it. */
    record Named(String name, String kind) {}

    private final Set<String> used;

    /** @param taken names that belong to others */
    CollegeNames(Set<String> taken) {
        used = new HashSet<>(taken);
    }

    /**
     * A fresh name that begins with one of the places.
     *
     * @throws IllegalStateException when nearly all names with these places are taken
     */
    Named next(List<String> places, Dice dice) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Ending ending = ENDINGS.get(dice.pickIndex(WEIGHTS));
            String name = dice.pick(places) + ending.text();
            if (used.add(name)) {
                return new Named(name, ending.kind());
            }
        }
        throw new IllegalStateException("No name is left for another university in " + places + ".");
    }
}
