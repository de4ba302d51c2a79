package org.nktrials.rules.donation;

import java.time.LocalDate;

/** A marker's result of a sample drawn on a day. */
public record MarkerFinding(InfectiousMarker marker, MarkerResult result, LocalDate sampledOn) {}
