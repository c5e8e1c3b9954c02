// A type that is not known, with its place.
// arguments: x
// error: llvm.fpext"(%x) : (f32) -> f80 loc(#loc1) (kernels.py:5)
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (f32)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%x: f32):
    %r = "llvm.fpext"(%x) : (f32) -> f80 loc(#loc1)
    %0 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%0) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
#loc1 = loc("kernels.py":5:1)
