package org.jiedui.roster.sheet;

/** Sheets that the product itself writes beside those of a roster, and never reads again. */
public enum OwnSheet {
    /** 说明: how to fill in a template, or where a plan comes from. */
    ABOUT("说明"),
    /** 问题清单: what is wrong with a workbook. */
    ISSUES("问题清单"),
    /** 选项: what drop-downs offer. */
    CHOICES("选项"),
    /** 名额完成情况: the programme's quota table with what a plan has reached. */
    QUOTA_USE("名额完成情况"),
    /** 未配对: what a plan leaves open. */
    OPEN("未配对"),
    /** 各校名单: a plan's pairings by university. */
    BY_UNIVERSITY("各校名单"),
    /** 评分: what the rules say about a plan. */
    SCORE("评分"),
    /** 备选学校: a second school for every pairing. */
    STANDBYS("备选学校"),
    /** 结对说明: what every pairing costs, and what another one would cost at least. */
    EXPLANATIONS("结对说明");

    private final String label;

    OwnSheet(String label) {
        this.label = label;
    }

    /** Its name, in Chinese. */
    public String label() {
        return label;
    }
}
