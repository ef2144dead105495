package org.jiedui.store.plan;

import java.util.List;

/**
 * How people find a plan again.
 *
 * @param name as people call it
 * @param tags free words to find it by
 */
public record PlanLabel(String name, List<String> tags) {}
