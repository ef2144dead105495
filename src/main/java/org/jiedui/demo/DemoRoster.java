package org.jiedui.demo;

/**
 * What a demo roster is, without its rows.
 *
 * @param id how it is asked for
 * @param name in Chinese
 * @param nameEn in English
 * @param universities how many it has
 * @param departments how many it has
 * @param schools how many it has
 * @param ties how many it has
 * @param goal FILL_EVERY_PLACE or COVER_EVERY_SCHOOL
 */
public record DemoRoster(
        String id, String name, String nameEn, int universities, int departments, int schools, int ties, String goal) {}
