#pragma once

namespace quadrille {

/// Has the application quit, as if by Ctrl+Q, when the system asks it to end (SIGTERM, SIGHUP, SIGINT): what was typed
/// is sent and the project closed as one file. Called once, after the application is made.
void quitWhenAsked();

} // namespace quadrille
