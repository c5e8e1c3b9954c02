// The error says where the author wrote it.
// arguments: n
// error: is not supported (/home/me/kernels.py:12)
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (i32)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%n: i32):
    %r = "llvm.freeze"(%n) : (i32) -> i32 loc(#loc1)
    %0 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%0) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
#loc = loc("/home/me/kernels.py":3:1)
#loc1 = loc("scale"(#loc2))
#loc2 = loc("/home/me/kernels.py":12:5)
