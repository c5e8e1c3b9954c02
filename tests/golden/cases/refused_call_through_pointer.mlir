// A call through a pointer.
// arguments: p
// error: calls a function pointer
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (ptr)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%p: !llvm.ptr):
    %0 = "llvm.call"(%p) <{CConv = #llvm.cconv<ccc>}> : (!llvm.ptr) -> i32
    %0 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%0) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
