// Stack memory of a size known at run time.
// arguments: n
// error: whose size is known only at run time
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (i32)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%n: i32):
    %0 = "llvm.alloca"(%n) <{elem_type = i32}> : (i32) -> !llvm.ptr
    %1 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%1) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
