/** Pages and program interface of visits. */
@NullMarked
package org.nktrials.visit.web;

import org.jspecify.annotations.NullMarked;
