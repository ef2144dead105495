package org.jiedui.run;

/**
 * A client's name for a request, so that repeating it does no harm.
 *
 * @param key what the client calls the request, at most 200 characters
 * @param meaningSha256 hash of what the request asks for, in hex, however it is written
 */
public record RequestKey(String key, String meaningSha256) {}
