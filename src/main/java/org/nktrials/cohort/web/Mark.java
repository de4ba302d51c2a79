package org.nktrials.cohort.web;

/** A state as pages show it: never colour alone. Icons and colours of {@code notes :: state}. */
record Mark(String word, String icon, String colour) {}
