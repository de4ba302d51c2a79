package org.nktrials.patient.web;

import org.nktrials.patient.TimelineItem;

/**
 * An item of the time axis in words.
 *
 * @param when day or days, with their study days
 * @param title everything in one line, for the tip and for screen readers
 */
record TimelineEntry(TimelineItem item, String when, String title) {}
