# Runs jit_service.py with the compiler and with a wheel of jit_kernels.py: one fresh process each, on a GPU.
#
#     OUT=results bash benchmarks/jit_run.sh
#
# python3 must have torch, nvidia-cutlass-dsl, flash-attn-4, quack-kernels and the wheel (its package is `served`).
set -u
here=$(cd "$(dirname "$0")" && pwd)
export CUTE_DSL_CACHE_DIR=$OUT/nvidia_cache QUACK_CACHE_DIR=$OUT/quack_cache FLASH_ATTENTION_CUTE_DSL_CACHE_DIR=$OUT/fa_cache
one() {  # name, command
    name=$1; shift
    export TIMES=$OUT/$name.json RESULTS=$OUT/$name.pt
    export STARTED=$(date +%s.%N)
    "$@" > $OUT/$name.log 2>&1 || { echo "$name failed"; tail -5 $OUT/$name.log; }
}
export QUACK_CACHE_ENABLED=0 FLASH_ATTENTION_CUTE_DSL_CACHE_ENABLED=0
one warmup python3 -c "import flash_attn.cute.interface, quack, served"  # files into memory
one packed env AOT_PACK_JIT=error python3 -m served.jit "$here/jit_service.py"
one jit_empty python3 "$here/jit_service.py"
site=$(python3 -m served.jit --site)
one packed_by_path env AOT_PACK_JIT=error PYTHONPATH="$site:${PYTHONPATH:-}" python3 "$here/jit_service.py"
one jit_warm python3 "$here/jit_service.py"
python3 - <<'PY'
import json, os, torch
out = os.environ["OUT"]
names = ["jit_empty", "jit_warm", "packed", "packed_by_path"]
times = {name: json.load(open(f"{out}/{name}.json")) for name in names if os.path.exists(f"{out}/{name}.json")}
keys = list(next(iter(times.values())))
print("seconds; calls in us".ljust(22), *(name.rjust(15) for name in times))
for key in keys:
    print(key.ljust(22), *(f"{each.get(key, float('nan')):15.3f}" for each in times.values()))
base = torch.load(f"{out}/jit_empty.pt") if os.path.exists(f"{out}/jit_empty.pt") else None
for name in times:
    if base is None or not os.path.exists(f"{out}/{name}.pt"):
        continue
    other = torch.load(f"{out}/{name}.pt")
    same = {key: [torch.equal(a.reshape(-1).view(torch.uint8), b.reshape(-1).view(torch.uint8)) for a, b in zip(base[key], other[key])] for key in base if key in other}
    print(name, {key: "equal" if all(value) else value for key, value in same.items()})
PY
