package org.altres.workbench.sample;

/// A step of the tour that was taken.
///
/// @param number from 1
/// @param title what it shows
/// @param command the command line that does the same
/// @param result what came out
/// @param millis how long it took
public record TourStep(int number, String title, String command, String result, long millis) {}
