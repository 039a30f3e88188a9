package org.altres.workbench.view;

/// What a workspace is and holds.
///
/// @param workspace its folder
/// @param id its id
/// @param created when it was made
/// @param volumes how many volumes it holds
/// @param usableBytes how many bytes can still be written where it is
public record WorkspaceStatus(
    String workspace, String id, String created, int volumes, long usableBytes) {}
