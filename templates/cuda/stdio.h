// NVRTC itself has the functions that code for a GPU can call.
#pragma once
