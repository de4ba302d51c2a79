/** Pages of trials and their protocols, and the list of trials for programs. */
@NullMarked
package org.nktrials.protocol.web;

import org.jspecify.annotations.NullMarked;
