package org.jiedui.check;

import org.jiedui.problem.Setting;

/** What a setting is called in messages. */
final class SettingWords {

    private SettingWords() {}

    static String en(Setting setting) {
        return switch (setting) {
            case URBAN -> "urban";
            case RURAL -> "rural";
        };
    }

    static String zh(Setting setting) {
        return switch (setting) {
            case URBAN -> "城市";
            case RURAL -> "农村";
        };
    }
}
