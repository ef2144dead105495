package org.jiedui.problem;

/** Where a school stands: in a city (城市) or in the countryside (农村). */
public enum Setting {
    URBAN,
    RURAL
}
