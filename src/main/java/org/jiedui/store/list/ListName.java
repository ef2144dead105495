package org.jiedui.store.list;

/**
 * How people call a list.
 *
 * @param series what it belongs to, such as {@code 2026}
 * @param number from 1, without gaps
 */
public record ListName(String series, int number) {}
