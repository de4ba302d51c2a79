/** The page of the audit trail. */
@NullMarked
package org.nktrials.audit.web;

import org.jspecify.annotations.NullMarked;
