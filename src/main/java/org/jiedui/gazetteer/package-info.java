/**
 * Where the provinces, prefectures and counties of China are and what they are called.
 *
 * <p>{@link org.jiedui.gazetteer.Gazetteer} holds the rows of {@code data/gazetteer.csv} and answers three questions:
 * which place does this code or this name mean (tolerant of suffixes, old names and a missing level), what may a
 * misspelt name have meant, and can a point be where a row says it is. How the file is made is told in {@code
 * data/README.md}.
 *
 * <p>Of the product it imports only {@code spelling}. Everything in it is immutable and safe to share between threads.
 */
@NullMarked
package org.jiedui.gazetteer;

import org.jspecify.annotations.NullMarked;
