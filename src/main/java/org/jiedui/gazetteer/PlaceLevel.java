package org.jiedui.gazetteer;

/** How high a place stands in the administrative order of GB/T 2260. */
public enum PlaceLevel {
    /** 省、自治区、直辖市、特别行政区: the first two digits of the code. */
    PROVINCE,
    /** 地级市、地区、自治州、盟: the first four digits. */
    PREFECTURE,
    /** 县、县级市、市辖区、旗 and development zones that the statistics office lists beside them: all six digits. */
    COUNTY
}
