#pragma once
#include "include/tile.cuh"

__device__ inline float first(const float* x) { return x[TILE - 1]; }
