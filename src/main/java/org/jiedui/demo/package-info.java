/**
 * Ready rosters for trying the product: a small one to read, the pilot, the nation, and the nation joined by supply
 * lines.
 *
 * <p>{@link org.jiedui.demo.DemoRosters} lists them and writes each as the JSON roster that {@code POST /v1/rosters}
 * takes. The universities of the pilot bear their real names; every school is invented, but named after a real county,
 * and the numbers of schools, settings and types per province are those of real life ({@code data/demo/provinces.csv}).
 * So are the nuisances: most schools share their county's point, names repeat, some locations are missing, rural
 * schools are scarce where they are scarce, and the counties are called what they were called then.
 *
 * <p>A roster is made from a fixed seed and is the same on every machine. Everything public is safe to share between
 * threads.
 */
@NullMarked
package org.jiedui.demo;

import org.jspecify.annotations.NullMarked;
