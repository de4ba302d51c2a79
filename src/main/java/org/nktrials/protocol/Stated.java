package org.nktrials.protocol;

/**
 * A protocol value together with where it comes from, so that no page can show a default as a fact.
 *
 * @param source identifier of one of the protocol's sources
 */
public record Stated<T>(FactStatus status, String source, T value) {}
