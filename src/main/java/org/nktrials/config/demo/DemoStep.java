package org.nktrials.config.demo;

import java.time.LocalDate;
import java.time.LocalTime;

/** Something that somebody does on a day of the synthetic study. */
record DemoStep(LocalDate day, LocalTime time, String actor, Runnable action) {}
