/** What happened to plans and lists (事件), for those who follow the service. */
@NullMarked
package org.jiedui.store.event;

import org.jspecify.annotations.NullMarked;
