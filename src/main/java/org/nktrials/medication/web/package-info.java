/** Pages and JSON of medication and history. */
@NullMarked
package org.nktrials.medication.web;

import org.jspecify.annotations.NullMarked;
